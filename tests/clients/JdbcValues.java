import java.io.*;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.*;
import java.sql.Date;
import java.time.*;
import java.util.*;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGStatement;
import org.postgresql.copy.*;
import org.postgresql.largeobject.LargeObjectManager;
import org.postgresql.util.*;

/** Values, statements and transactions as JDBC sends them in each of its modes. Arguments: URL, user, password. */
public class JdbcValues {
    private interface Step {
        void run() throws Exception;
    }

    private static String url;
    private static Properties login;
    private static Connection connection;

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Vienna"));
        url = args[0];
        login = new Properties();
        login.put("user", args[1]);
        login.put("password", args[2]);
        for (String mode : List.of("preferQueryMode=extended", "preferQueryMode=simple", "prepareThreshold=1", "binaryTransfer=false",
                "preferQueryMode=extendedCacheEverything", "reWriteBatchedInserts=true", "stringtype=unspecified", "sslmode=require")) {
            System.out.println("== " + mode);
            connection = open(mode);
            schema();
            for (int i = 0; i < 3; i++)
                values();
            if (!mode.endsWith("simple")) { // there a batch is one transaction, and the driver knows no row limit
                batches();
                cursors();
            }
            transactions();
            connection.close();
        }
        System.out.println("== once");
        connection = open("prepareThreshold=2");
        schema();
        objects();
        failures();
        calls();
        copies();
        others();
        connection.close();
    }

    private static boolean sleeps(Connection watcher) throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM pg_stat_activity "
                    + "WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%' AND pid <> pg_backend_pid()")) {
            return found.next() && found.getInt(1) > 0;
        }
    }

    private static Connection open(String option) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(login);
        String[] pair = option.split("=");
        properties.put(pair[0], pair[1]);
        return DriverManager.getConnection(url, properties);
    }

    private static void schema() throws SQLException {
        run("DROP TABLE IF EXISTS jdbc_rows, jdbc_values");
        run("DROP TYPE IF EXISTS jdbc_mood, jdbc_pair");
        run("CREATE EXTENSION IF NOT EXISTS vector");
        run("CREATE TYPE jdbc_mood AS ENUM ('calm', 'cross')");
        run("CREATE TYPE jdbc_pair AS (a int, b text)");
        run("CREATE TABLE jdbc_rows (id serial PRIMARY KEY, name text UNIQUE, n int)");
        run("CREATE TABLE jdbc_values (id int, b bool, i2 int2, i4 int4, i8 int8, f4 float4, f8 float8, num numeric(12,3), t text, v varchar(9), "
            + "c char(4), raw bytea, d date, tm time, tmz timetz, ts timestamp, tstz timestamptz, iv interval, u uuid, j json, jb jsonb, "
            + "ai int[], at text[], mood jdbc_mood, pair jdbc_pair, e vector(2), r int4range, net inet, bits bit(3))");
    }

    private static void values() throws SQLException {
        run("TRUNCATE jdbc_values");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO jdbc_values VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bytea, ?, ?, "
                + "?::timetz, ?, ?, ?::interval, ?, ?::json, ?::jsonb, ?, ?, ?::jdbc_mood, ?::jdbc_pair, ?::vector, ?::int4range, ?::inet, ?::bit(3))")) {
            bind(insert);
            System.out.println("inserted " + insert.executeUpdate());
            for (int i = 2; i <= 29; i++)
                insert.setNull(i, i == 2 ? Types.BOOLEAN : i == 22 || i == 23 ? Types.ARRAY : i == 19 ? Types.OTHER
                    : i < 8 ? Types.INTEGER : i == 8 ? Types.NUMERIC : i == 13 ? Types.DATE : i == 14 ? Types.TIME
                    : i == 16 || i == 17 ? Types.TIMESTAMP : Types.VARCHAR);
            insert.setInt(1, 2);
            System.out.println("inserted " + insert.executeUpdate());
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM jdbc_values WHERE id >= ? ORDER BY id")) {
            select.setInt(1, 1);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" ; ");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    line.add(shown(rows.getObject(i)));
                System.out.println(line);
                if (!rows.wasNull())
                    System.out.println(rows.getObject("d", LocalDate.class) + " " + rows.getObject("tm", LocalTime.class) + " "
                        + rows.getObject("ts", LocalDateTime.class) + " " + rows.getObject("tstz", OffsetDateTime.class) + " "
                        + rows.getTimestamp("tstz", Calendar.getInstance(TimeZone.getTimeZone("UTC"))) + " " + rows.getBigDecimal("num") + " "
                        + rows.getLong("i8") + " " + rows.getDouble("f4") + " " + rows.getString("f8"));
            }
        }
    }

    private static void bind(PreparedStatement insert) throws SQLException {
        insert.setInt(1, 1);
        insert.setBoolean(2, true);
        insert.setShort(3, (short) -7);
        insert.setInt(4, Integer.MIN_VALUE);
        insert.setLong(5, Long.MAX_VALUE);
        insert.setFloat(6, 1.5f);
        insert.setDouble(7, 1e300);
        insert.setBigDecimal(8, new BigDecimal("-12345678.125"));
        insert.setString(9, "größe 'quoted' \\ \u20ac");
        insert.setString(10, "nine");
        insert.setString(11, "ab");
        insert.setString(12, "\\x0001ff5c");
        insert.setDate(13, Date.valueOf("2024-02-29"));
        insert.setTime(14, Time.valueOf("13:14:15"));
        insert.setString(15, "13:14:15+02");
        insert.setTimestamp(16, Timestamp.valueOf("2024-03-31 12:00:00.123456"));
        insert.setObject(17, OffsetDateTime.of(2024, 10, 27, 1, 30, 0, 0, ZoneOffset.UTC));
        insert.setString(18, "1 year 2 mons 3 days 04:05:06.5");
        insert.setObject(19, UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));
        insert.setString(20, "{\"a\":  1}");
        insert.setString(21, "{\"b\": [1, null], \"a\": 2.50}");
        insert.setArray(22, connection.createArrayOf("int4", new Integer[] {1, null, 3}));
        insert.setArray(23, connection.createArrayOf("text", new String[] {"a,b", "", "NULL", null, "q\"u\\"}));
        insert.setString(24, "cross");
        insert.setString(25, "(7,\"x y\")");
        insert.setString(26, "[1.5,-2]");
        insert.setString(27, "[1,5)");
        insert.setString(28, "10.0.0.1/8");
        insert.setString(29, "101");
    }

    private static String shown(Object value) throws SQLException {
        if (value instanceof java.sql.Array)
            return value.getClass().getSimpleName() + "=" + Arrays.deepToString((Object[]) ((java.sql.Array) value).getArray());
        if (value instanceof byte[])
            return Arrays.toString((byte[]) value);
        return value == null ? "null" : value.getClass().getSimpleName() + "=" + value;
    }

    private static void batches() throws SQLException {
        run("TRUNCATE jdbc_rows RESTART IDENTITY");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO jdbc_rows (name, n) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < 13; i++) {
                insert.setString(1, "row " + i);
                insert.setInt(2, i);
                insert.addBatch();
            }
            System.out.println(Arrays.toString(insert.executeBatch()) + " " + column(insert.getGeneratedKeys(), "id"));
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO jdbc_rows (name, n) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = excluded.n + 100")) {
            for (int i = 10; i < 16; i++) {
                insert.setString(1, "row " + i);
                insert.setObject(2, i, Types.INTEGER);
                insert.addBatch();
            }
            System.out.println(Arrays.toString(insert.executeBatch()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPDATE jdbc_rows SET n = n + 1 WHERE id < 4");
            statement.addBatch("DELETE FROM jdbc_rows WHERE id = 4");
            statement.addBatch("INSERT INTO jdbc_rows (name) VALUES ('row 1')");
            statement.addBatch("DELETE FROM jdbc_rows");
            System.out.println(Arrays.toString(statement.executeBatch()));
        } catch (BatchUpdateException failure) {
            System.out.println(failure.getSQLState() + " " + Arrays.toString(failure.getUpdateCounts()));
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE jdbc_rows SET n = n * 2 WHERE id = ?", new String[] {"id", "n"})) {
            update.setInt(1, 2);
            System.out.println(update.executeUpdate() + " " + column(update.getGeneratedKeys(), "n"));
        }
        System.out.println(column(query("SELECT name || ' ' || coalesce(n::text, '-') AS c FROM jdbc_rows ORDER BY id"), "c"));
    }

    private static void cursors() throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT g AS n, repeat('x', g) AS word, g::numeric / 4 AS part FROM generate_series(1, ?) AS g")) {
            select.setFetchSize(7);
            select.setInt(1, 50);
            ResultSet rows = select.executeQuery();
            BigDecimal sum = BigDecimal.ZERO;
            int length = 0;
            while (rows.next()) {
                sum = sum.add(rows.getBigDecimal("part"));
                length += rows.getString("word").length();
                if (rows.getInt(1) == 20)
                    rows.setFetchSize(11);
            }
            System.out.println(sum + " " + length);
            select.setMaxRows(3);
            System.out.println(column(select.executeQuery(), "n"));
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
                ResultSet rows = statement.executeQuery("SELECT id, name, n FROM jdbc_rows WHERE id <= 6 ORDER BY id")) {
            rows.last();
            System.out.println(rows.getRow() + " " + rows.getInt(1) + " " + rows.isLast());
            rows.first();
            rows.updateInt("n", 77);
            rows.updateRow();
            rows.moveToInsertRow();
            rows.updateInt("id", 900);
            rows.updateString("name", "new");
            rows.insertRow();
            rows.absolute(2);
            rows.deleteRow();
            rows.relative(1);
            rows.refreshRow();
            System.out.println(rows.getString("name"));
        }
        System.out.println(column(query("SELECT id || ' ' || coalesce(n::text, '-') AS c FROM jdbc_rows WHERE id < 5 OR id = 900 ORDER BY id"), "c"));
    }

    private static void transactions() throws Exception {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        System.out.println(connection.getTransactionIsolation() + " " + column(query("SHOW transaction_isolation"), "transaction_isolation"));
        Savepoint unnamed = connection.setSavepoint();
        Savepoint named = connection.setSavepoint("a \"quoted\" name");
        attempt("fails", () -> run("SELECT 1 / 0"));
        attempt("aborted", () -> run("SELECT 1"));
        connection.rollback(named);
        connection.releaseSavepoint(unnamed);
        System.out.println(column(query("SELECT 1 AS one"), "one"));
        connection.rollback();
        connection.setReadOnly(true);
        attempt("read only", () -> run("DELETE FROM jdbc_rows"));
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
    }

    private static void objects() throws Exception {
        System.out.println("-- objects");
        PGobject vector = new PGobject();
        vector.setType("vector");
        vector.setValue("[3,4]");
        PGobject json = new PGobject();
        json.setType("jsonb");
        json.setValue("{\"k\": 1}");
        for (int i = 0; i < 4; i++) {
            try (PreparedStatement select = connection.prepareStatement("SELECT ? AS v, ? <-> '[0,0]'::vector AS d, ? -> 'k' AS k, ?::timestamptz AS t")) {
                select.setObject(1, vector);
                select.setObject(2, vector);
                select.setObject(3, json);
                select.setTimestamp(4, new Timestamp(0), Calendar.getInstance(TimeZone.getTimeZone("America/New_York")));
                ResultSet rows = select.executeQuery();
                rows.next();
                System.out.println(shown(rows.getObject(1)) + " " + shown(rows.getObject(2)) + " " + shown(rows.getObject(3)) + " "
                    + shown(rows.getObject(4)));
            }
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT name FROM jdbc_rows WHERE id = ANY (?) AND n IS NOT DISTINCT FROM ?")) {
            select.setArray(1, connection.createArrayOf("int4", new Object[] {1, 2, 3}));
            select.setNull(2, Types.INTEGER);
            System.out.println(column(select.executeQuery(), "name"));
            System.out.println(select.getParameterMetaData().getParameterTypeName(1) + " " + select.getParameterMetaData().getParameterTypeName(2));
        }
        attempt("infinity", () -> {
            ResultSet rows = query("SELECT 'infinity'::timestamp, '-infinity'::date, 'NaN'::numeric::text, '0001-01-01 BC'::date");
            rows.next();
            System.out.println(rows.getTimestamp(1).getTime() + " " + rows.getObject(2, LocalDate.class) + " " + rows.getString(3) + " "
                + rows.getObject(4, LocalDate.class));
        });
        attempt("stream", () -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT ?::text, ?::bytea")) {
                select.setCharacterStream(1, new StringReader("streamed"), 8);
                select.setBinaryStream(2, new ByteArrayInputStream(new byte[] {5, 6, 7}), 3);
                ResultSet rows = select.executeQuery();
                rows.next();
                System.out.println(new BufferedReader(rows.getCharacterStream(1)).readLine() + " " + rows.getBinaryStream(2).readAllBytes().length);
            }
        });
        attempt("two dimensions", () -> {
            ResultSet rows = query("SELECT ARRAY[[1,2],[3,4]], ARRAY[]::text[], ARRAY['2024-01-01'::date], ARRAY[true,NULL], ARRAY[1.5::float8]");
            rows.next();
            for (int i = 1; i <= 5; i++)
                System.out.println(shown(rows.getObject(i)) + " " + rows.getArray(i).getBaseTypeName());
        });
    }

    private static void failures() throws Exception {
        System.out.println("-- failures");
        run("INSERT INTO jdbc_rows (id, name) VALUES (1, 'one')");
        try {
            run("INSERT INTO jdbc_rows (id, name) VALUES (2, 'one')");
        } catch (PSQLException failure) {
            ServerErrorMessage message = failure.getServerErrorMessage();
            System.out.println(message.getSeverity() + " " + message.getSQLState() + " " + message.getMessage() + " " + message.getDetail() + " "
                + message.getSchema() + "." + message.getTable() + "." + message.getColumn() + " " + message.getConstraint());
        }
        for (String text : List.of("SELECT nothing", "SELECT * FROM nowhere", "SELECT 'x'::date", "SELECT upper(1, 2)", "SELECT 'a'::jdbc_mood",
                "INSERT INTO jdbc_values (v) VALUES ('longer than nine')", "SELECT ?::int", "SELECT 1 +", "SELECT '[1,2,3]'::vector(2)"))
            attempt(text, () -> run(text));
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            attempt("timeout", () -> statement.execute("SELECT pg_sleep(20)"));
            statement.setQueryTimeout(0);
            var other = Executors.newSingleThreadExecutor();
            other.submit(() -> {
                try (Connection watcher = open("loginTimeout=0")) {
                    while (!sleeps(watcher))
                        Thread.sleep(20);
                }
                statement.cancel();
                return null;
            });
            attempt("cancel", () -> statement.execute("SELECT pg_sleep(20)"));
            other.shutdown();
            statement.execute("SELECT 1");
            statement.execute("DROP TABLE IF EXISTS not_there");
            System.out.println(statement.getWarnings().getSQLState() + " " + statement.getWarnings().getMessage());
        }
        attempt("plan", () -> { // a named statement whose result changes
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM jdbc_rows")) {
                for (int i = 0; i < 4; i++)
                    select.executeQuery().close();
                run("ALTER TABLE jdbc_rows ADD COLUMN more text");
                System.out.println(select.executeQuery().getMetaData().getColumnCount());
            }
        });
    }

    private static void calls() throws Exception {
        System.out.println("-- calls");
        run("CREATE OR REPLACE FUNCTION jdbc_both(INOUT n int, OUT word text) LANGUAGE plpgsql AS 'BEGIN word := n::text; n := n * 2; END'");
        run("CREATE OR REPLACE PROCEDURE jdbc_bump(INOUT n int) LANGUAGE plpgsql AS 'BEGIN n := n + 1; END'");
        run("CREATE OR REPLACE FUNCTION jdbc_cursor() RETURNS refcursor LANGUAGE plpgsql AS "
            + "'DECLARE c refcursor; BEGIN OPEN c FOR SELECT 41 AS n UNION ALL SELECT 42; RETURN c; END'");
        attempt("function", () -> {
            try (CallableStatement call = connection.prepareCall("{call jdbc_both(?, ?)}")) {
                call.setInt(1, 21);
                call.registerOutParameter(1, Types.INTEGER);
                call.registerOutParameter(2, Types.VARCHAR);
                call.execute();
                System.out.println(call.getInt(1) + " " + call.getString(2));
            }
        });
        attempt("procedure", () -> {
            try (CallableStatement call = connection.prepareCall("CALL jdbc_bump(?)")) {
                call.setInt(1, 6);
                call.registerOutParameter(1, Types.INTEGER);
                call.execute();
                System.out.println(call.getInt(1));
            }
        });
        attempt("cursor", () -> {
            connection.setAutoCommit(false);
            try (CallableStatement call = connection.prepareCall("{? = call jdbc_cursor()}")) {
                call.registerOutParameter(1, Types.REF_CURSOR);
                call.execute();
                System.out.println(column((ResultSet) call.getObject(1), "n"));
            }
            connection.commit();
        });
        connection.setAutoCommit(true);
        attempt("escapes", () -> System.out.println(column(query(
            "SELECT {fn concat('a', {fn ucase('b')})} || {d '2024-01-02'} || {fn timestampdiff(SQL_TSI_DAY, {ts '2024-01-01 00:00:00'}, "
                + "{ts '2024-01-03 00:00:00'})} AS c"), "c")));
        attempt("several results", () -> {
            try (Statement statement = connection.createStatement()) {
                boolean isRows = statement.execute("SELECT 1 AS a; UPDATE jdbc_rows SET n = 5 WHERE id = 1; SELECT 2 AS a; ;");
                while (isRows || statement.getUpdateCount() >= 0) {
                    System.out.println(isRows ? column(statement.getResultSet(), "a") : "count " + statement.getUpdateCount());
                    isRows = statement.getMoreResults();
                }
            }
        });
    }

    private static void copies() throws Exception {
        System.out.println("-- copies");
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        run("TRUNCATE jdbc_rows");
        System.out.println(copies.copyIn("COPY jdbc_rows (id, name, n) FROM STDIN (FORMAT csv)", new StringReader("1,\"a \"\"b\"\"\",2\n2,,\n")));
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        System.out.println(copies.copyOut("COPY jdbc_rows (id, name, n) TO STDOUT (FORMAT binary)", binary) + " " + binary.size());
        run("TRUNCATE jdbc_rows");
        System.out.println(copies.copyIn("COPY jdbc_rows (id, name, n) FROM STDIN (FORMAT binary)", new ByteArrayInputStream(binary.toByteArray())));
        StringWriter text = new StringWriter();
        copies.copyOut("COPY (SELECT id, name, n FROM jdbc_rows ORDER BY id) TO STDOUT (HEADER)", text);
        System.out.println(text.toString().replace("\n", " / ").replace("\t", ","));
        attempt("bad row", () -> copies.copyIn("COPY jdbc_rows (id, n) FROM STDIN", new StringReader("8\tx\n")));
        attempt("given up", () -> {
            CopyIn copy = copies.copyIn("COPY jdbc_rows (id, n) FROM STDIN");
            byte[] row = "9\t1\n".getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
            copy.cancelCopy();
        });
        System.out.println(column(query("SELECT count(*) AS n FROM jdbc_rows"), "n"));
    }

    private static void others() throws Exception {
        System.out.println("-- others");
        run("LISTEN jdbc_talk");
        run("NOTIFY jdbc_talk, 'hello'");
        for (PGNotification notification : connection.unwrap(PGConnection.class).getNotifications(2000))
            System.out.println(notification.getName() + " " + notification.getParameter());
        connection.setSchema("pg_catalog");
        System.out.println(connection.getSchema() + " " + connection.getCatalog() + " " + connection.isValid(1));
        connection.setSchema("public");
        connection.setClientInfo("ApplicationName", "told");
        System.out.println(column(query("SHOW application_name"), "application_name"));
        connection.unwrap(PGConnection.class).addDataType("vector", PGobject.class);
        System.out.println(connection.unwrap(PGConnection.class).getParameterStatus("server_encoding") + " "
            + connection.unwrap(PGConnection.class).escapeLiteral("a'b\\c") + " "
            + connection.unwrap(PGConnection.class).escapeIdentifier("a\"b"));
        try (PreparedStatement select = connection.prepareStatement("SELECT ?::int")) {
            for (int i = 0; i < 4; i++) {
                select.setInt(1, i);
                select.executeQuery().close();
            }
            System.out.println(select.unwrap(PGStatement.class).isUseServerPrepare());
            run("DISCARD ALL");
            select.setInt(1, 5);
            attempt("discarded", () -> System.out.println(select.executeQuery().next()));
        }
        try (Connection encrypted = open("sslmode=require"); Statement statement = encrypted.createStatement()) {
            ResultSet rows = statement.executeQuery("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
            rows.next();
            System.out.println(rows.getBoolean(1) + " " + rows.getString(2));
        }
    }

    private static void attempt(String title, Step step) throws Exception {
        try {
            step.run();
        } catch (SQLException failure) {
            System.out.println(title + ": " + failure.getSQLState() + " " + failure.getMessage().replace("\n", " | "));
        }
    }

    private static void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static ResultSet query(String text) throws SQLException {
        return connection.createStatement().executeQuery(text);
    }

    private static String column(ResultSet rows, String name) throws SQLException {
        StringJoiner values = new StringJoiner(", ", "[", "]");
        while (rows.next())
            values.add(rows.getString(name));
        rows.close();
        return values.toString();
    }
}
