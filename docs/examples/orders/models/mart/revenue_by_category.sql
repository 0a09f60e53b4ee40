MODEL (
  name mart.revenue_by_category,
  kind FULL,
  tags (finance),
  audits (accepted_values(column := category, is_in := ('writing', 'paper', 'office')))
);

SELECT
  p.category,
  SUM(f.amount) AS revenue
FROM core.sales AS f
JOIN staging.products AS p
  ON p.product_id = f.product_id
GROUP BY p.category
