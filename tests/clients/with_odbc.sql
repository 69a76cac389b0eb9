CREATE TABLE odd (id int PRIMARY KEY, name varchar(20), price numeric(8,2), made date, e real[])
INSERT INTO odd VALUES (1, 'bolt', 0.05, '2024-02-29', '{1,2}'), (2, NULL, 12.5, NULL, NULL)
SELECT id, name, price, made, e FROM odd ORDER BY id
SELECT count(*) AS n, sum(price) AS total FROM odd
INSERT INTO odd VALUES (1, 'again')
SELECT nothing FROM odd
UPDATE odd SET name = upper(name) WHERE id = 1
SELECT name FROM odd WHERE id = 1
help odd
DROP TABLE odd
