MODEL (
  name mart.revenue_by_day,
  kind INCREMENTAL_BY_TIME_RANGE (time_column order_date),
  tags (finance, daily)
);

SELECT
  order_date,
  COUNT(DISTINCT order_id) AS orders,
  SUM(amount) AS revenue
FROM core.sales
WHERE order_date BETWEEN @start_date AND @end_date
GROUP BY order_date
