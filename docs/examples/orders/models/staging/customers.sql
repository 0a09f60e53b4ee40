MODEL (
  name staging.customers,
  kind VIEW
);

SELECT
  id AS customer_id,
  UPPER(name) AS customer_name,
  country,
  since
FROM raw.customers
