MODEL (
  name core.sales,
  kind INCREMENTAL_BY_TIME_RANGE (time_column order_date, batch_size 30),
  description 'One row for each line of a paid order.',
  grain (order_id, product_id),
  audits (
    not_null(columns := (order_id, product_id, amount)),
    positive_amount
  )
);

SELECT
  o.order_id,
  o.order_date,
  o.customer_id,
  o.store_id,
  l.product_id,
  l.quantity,
  l.quantity * p.net_price AS amount
FROM staging.paid_orders AS o
JOIN raw.order_lines AS l
  ON l.order_id = o.order_id AND l.order_date = o.order_date
JOIN staging.products AS p
  ON p.product_id = l.product_id
WHERE o.order_date BETWEEN @start_date AND @end_date
