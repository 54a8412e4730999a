-- The application reads and writes rows, empties the colour that does not serve, and owns nothing.
GRANT USAGE ON SCHEMA views TO ${applicationRole};
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA views TO ${applicationRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA views GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO ${applicationRole};
REVOKE ALL ON views.flyway_schema_history FROM ${applicationRole};
