MODEL (
  name mart.customer_value,
  kind FULL,
  audits (unique_combination_of_columns(columns := (customer_id, country)))
);

SELECT
  c.customer_id,
  c.country,
  SUM(f.amount) AS value
FROM core.customers AS c
JOIN core.sales AS f
  ON f.customer_id = c.customer_id
GROUP BY c.customer_id, c.country
