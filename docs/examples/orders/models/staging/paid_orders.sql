/* Inlined wherever it is read. */
MODEL (
  name staging.paid_orders,
  kind EMBEDDED
);

SELECT
  order_id,
  order_date,
  customer_id,
  store_id
FROM raw.orders
WHERE status = 'paid'
