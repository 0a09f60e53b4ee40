MODEL (
  name mart.best_days,
  kind VIEW
);

SELECT
  order_date,
  revenue
FROM mart.revenue_by_day
WHERE revenue > 100
