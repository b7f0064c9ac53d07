-- The first schema. Bodies are JSON of the nouns in tidings.model (zlib-packed where long); columns are what is asked for.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  encoding TEXT
);

CREATE TABLE payloads (
  source TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  packed BLOB NOT NULL
);

CREATE TABLE origins (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  location TEXT NOT NULL,
  retrieved TEXT,
  PRIMARY KEY (source, kind, location)
);
CREATE INDEX origins_by_location ON origins (location);

CREATE TABLE left_out (
  kind TEXT NOT NULL,
  location TEXT NOT NULL,
  retrieved TEXT,
  reason TEXT NOT NULL,
  found TEXT NOT NULL,
  allowed TEXT NOT NULL,
  do TEXT NOT NULL,
  session INTEGER NOT NULL,
  PRIMARY KEY (kind, location, reason, found)
);

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX reports_by_source ON reports (source, position);

-- What linking found of the day of publication; the masthead's own date stays in the report.
CREATE TABLE published (
  report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  published TEXT,
  basis TEXT NOT NULL
);

CREATE TABLE readings (
  report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  cache_key TEXT NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX readings_by_reader ON readings (reader);

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE
);
CREATE INDEX claims_by_report ON claims (report);

CREATE TABLE copies (id TEXT PRIMARY KEY, report TEXT NOT NULL, of TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX copies_by_report ON copies (report);
CREATE INDEX copies_by_original ON copies (of);

CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE actor_names (
  actor TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  folded TEXT NOT NULL,
  PRIMARY KEY (actor, folded)
);
CREATE INDEX actor_names_by_name ON actor_names (folded);
CREATE TABLE chains (
  chain TEXT PRIMARY KEY,
  actor TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE
);
CREATE INDEX chains_by_actor ON chains (actor);

CREATE TABLE posts (id TEXT PRIMARY KEY, actor TEXT NOT NULL, of_body TEXT, body BLOB NOT NULL);
CREATE INDEX posts_by_actor ON posts (actor);
CREATE INDEX posts_by_body ON posts (of_body);

CREATE TABLE ties (id TEXT PRIMARY KEY, subject TEXT NOT NULL, object TEXT NOT NULL, type TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX ties_by_subject ON ties (subject);
CREATE INDEX ties_by_object ON ties (object);

CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  mode TEXT,
  status TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  sort_day TEXT NOT NULL,
  places TEXT NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX incidents_by_day ON incidents (sort_day, last_day, id);
CREATE TABLE involved (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  actor TEXT NOT NULL,
  PRIMARY KEY (incident, actor)
);
CREATE INDEX involved_by_actor ON involved (actor);

CREATE TABLE aggregates (id TEXT PRIMARY KEY, type TEXT NOT NULL, sort_day TEXT NOT NULL, body BLOB NOT NULL);

CREATE TABLE statements (id TEXT PRIMARY KEY, report TEXT NOT NULL, actor TEXT, body BLOB NOT NULL);
CREATE INDEX statements_by_actor ON statements (actor);
CREATE INDEX statements_by_report ON statements (report);
CREATE TABLE statements_about (
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  about TEXT NOT NULL,
  PRIMARY KEY (statement, about)
);
CREATE INDEX statements_about_by_thing ON statements_about (about);

CREATE TABLE measures (id TEXT PRIMARY KEY, actor TEXT, body BLOB NOT NULL);
CREATE INDEX measures_by_actor ON measures (actor);

CREATE TABLE disputes (id TEXT PRIMARY KEY, about TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX disputes_by_thing ON disputes (about);

-- Which things a claim supports.
CREATE TABLE supports (claim TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (claim, thing)) WITHOUT ROWID;
CREATE INDEX supports_by_thing ON supports (thing);

-- What became of ids that are no longer given: "merged into", "split into" (a row for each), "withdrawn" (into is '').
CREATE TABLE tombstones (
  id TEXT NOT NULL,
  became TEXT NOT NULL,
  fate TEXT NOT NULL,
  PRIMARY KEY (id, became)
);
CREATE INDEX tombstones_by_heir ON tombstones (became);

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  decided_at TEXT NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX decisions_by_time ON decisions (decided_at, id);
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

-- Stage indexes: the keys of an item stand with it; postings hold 64-bit digests of (stage, key).
CREATE TABLE items (
  no INTEGER PRIMARY KEY,
  stage TEXT NOT NULL,
  item TEXT NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (stage, item)
);
CREATE TABLE postings (key BIGINT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, item)) WITHOUT ROWID;

CREATE TABLE shelves (stage TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (stage, id));

-- Every text that can be searched, once; the full-text index reads it from here.
CREATE TABLE documents (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5 (
  text, content = 'documents', content_rowid = 'no', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_in AFTER INSERT ON documents BEGIN
  INSERT INTO words (rowid, text) VALUES (new.no, new.text);
END;
CREATE TRIGGER documents_out AFTER DELETE ON documents BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.no, old.text);
END;
CREATE TRIGGER documents_changed AFTER UPDATE ON documents BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.no, old.text);
  INSERT INTO words (rowid, text) VALUES (new.no, new.text);
END;
