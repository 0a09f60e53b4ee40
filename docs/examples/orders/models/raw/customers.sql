MODEL (
  name raw.customers,
  kind SEED (path '../../seeds/customers.csv'),
  columns (id INT, name TEXT, country TEXT, since DATE),
  grain id,
  audits (unique_values(columns := (id)))
);
