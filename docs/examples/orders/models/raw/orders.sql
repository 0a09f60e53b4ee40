/* Stands for the shop's order system: the same day always gives the same orders. */
MODEL (
  name raw.orders,
  kind INCREMENTAL_BY_TIME_RANGE (time_column order_date),
  owner data_platform,
  grain order_id,
  audits (not_null(columns := (order_id, customer_id)))
);

SELECT
  (EPOCH(d.day)::BIGINT / 86400 * 10 + n.i)::BIGINT AS order_id,
  d.day::DATE AS order_date,
  (DAY(d.day) * 7 + n.i * 3) % 6 + 1 AS customer_id,
  (DAY(d.day) + n.i) % 3 + 1 AS store_id,
  CASE WHEN (DAY(d.day) + n.i) % 11 = 0 THEN 'cancelled' ELSE 'paid' END AS status
FROM GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)
CROSS JOIN RANGE(1, 6) AS n(i)
