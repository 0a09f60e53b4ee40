MODEL (
  name staging.products,
  kind VIEW
);

SELECT
  id AS product_id,
  label,
  category,
  price AS net_price,
  price * (1 + @vat) AS gross_price
FROM raw.products
