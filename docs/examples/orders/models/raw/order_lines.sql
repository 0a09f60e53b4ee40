MODEL (
  name raw.order_lines,
  kind INCREMENTAL_BY_TIME_RANGE (time_column order_date),
  grain (order_id, product_id)
);

SELECT
  o.order_id,
  o.order_date,
  p.i AS product_id,
  (o.order_id + p.i) % 4 + 1 AS quantity
FROM raw.orders AS o
CROSS JOIN RANGE(1, 6) AS p(i)
WHERE o.order_date BETWEEN @start_date AND @end_date
  AND (o.order_id + p.i) % 3 = 0
