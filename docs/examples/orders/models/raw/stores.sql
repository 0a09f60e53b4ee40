MODEL (
  name raw.stores,
  kind SEED (path '../../seeds/stores.csv'),
  columns (id INT, city TEXT, country TEXT),
  grain id
);
