MODEL (
  name mart.revenue_by_store,
  kind FULL,
  tags (finance)
);

SELECT
  s.city,
  SUM(f.amount) AS revenue
FROM core.sales AS f
JOIN raw.stores AS s
  ON s.id = f.store_id
GROUP BY s.city
