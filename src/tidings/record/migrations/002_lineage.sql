-- Copies say what was altered in a new form; they are found anew, from reports signed anew, by the next build.
DELETE FROM copies;
DELETE FROM shelves WHERE stage = 'copies';
DELETE FROM postings WHERE item IN (SELECT no FROM items WHERE stage LIKE 'copies.%');
DELETE FROM items WHERE stage LIKE 'copies.%';
