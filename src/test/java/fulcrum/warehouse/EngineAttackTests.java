package fulcrum.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A23 of the list of attacks: if a statement of a stranger ever reached the engine, it would get
/// neither files nor network nor settings.
class EngineAttackTests {

    @TempDir Path folder;
    DuckDb engine;

    @BeforeEach
    void open() throws IOException {
        engine = DuckDb.open(Files.createDirectories(folder.resolve("data")));
        Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(String sql) {
        engine.run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql.replace("{outside}", folder.toString()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('{outside}/secret.csv')",
                "select * from '{outside}/secret.csv'",
                "select * from read_text('/etc/passwd')",
                "select * from read_blob('/etc/passwd')",
                "select * from read_json('/etc/passwd')",
                "select * from read_parquet('/etc/passwd')",
                "select * from glob('/etc/*')",
                "select * from read_csv('{outside}/data/work/../../secret.csv')",
                "select * from read_csv('http://127.0.0.1:1/x.csv')",
                "select * from 's3://bucket/x.parquet'",
                "copy (select 1) to '{outside}/out.csv'",
                "copy (select 1) to '{outside}/out.parquet' (format parquet)",
                "export database '{outside}/all'",
                "import database '{outside}/all'",
                "attach '{outside}/other.duckdb' as other",
                "attach '/etc/passwd' as passwd (type sqlite)",
                "install httpfs",
                "install 'http://127.0.0.1:1/evil.duckdb_extension'",
                "load httpfs",
                "load '{outside}/evil.duckdb_extension'",
                "set enable_external_access = true",
                "set lock_configuration = false",
                "set memory_limit = '100GB'",
                "set temp_directory = '/tmp'",
                "set threads = 64",
                "set allowed_directories = ['/']",
                "set autoinstall_known_extensions = true",
                "set custom_extension_repository = 'http://127.0.0.1:1'",
                "set allow_unsigned_extensions = true",
                "reset memory_limit",
                "pragma enable_profiling = 'json'",
                "set log_query_path = '{outside}/queries.log'",
                "create secret s (type s3, key_id 'x', secret 'y')",
                "select getenv('HOME')"
            })
    void a23TheEngineReachesNothingOutside(String sql) throws IOException {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(WarehouseUnavailable.class)
                .hasCauseInstanceOf(SQLException.class);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "secret.csv");
        }
    }

    /// The list above fails because it is refused, and not because nothing runs.
    @Test
    void a23WhatNeedsNothingOutsideRuns() {
        run("select 1");
        run("create temp table t as select 1 as a");
    }
}
