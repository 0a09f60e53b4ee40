MODEL (
  name raw.products,
  kind SEED (path '../../seeds/products.csv'),
  columns (id INT, label TEXT, category TEXT, price DECIMAL(8, 2)),
  grain id
);
