MODEL (
  name core.customers,
  kind FULL,
  grain customer_id,
  audits (
    unique_values(columns := (customer_id)),
    number_of_rows(threshold := 1)
  )
);

SELECT
  c.customer_id,
  c.customer_name,
  c.country,
  COUNT(DISTINCT o.order_id) AS orders,
  MIN(o.order_date) AS first_order
FROM staging.customers AS c
LEFT JOIN staging.paid_orders AS o
  ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.customer_name, c.country
