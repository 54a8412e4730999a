package vn.motcua.bench.tamper;

import java.io.IOException;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** The ways to tamper with a ledger. Each changes the store at random and returns the first position that is then not as it was. */
enum Tampering {
    CHANGED_PAYLOAD("one byte of a payload changed") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long position = random.nextLong(rows.sealed());
            String payload = rows.text("payload", position);
            int at = payload.indexOf(":\"") + 2;
            at += random.nextInt(payload.indexOf('"', at) - at);
            char other = payload.charAt(at) == 'x' ? 'y' : 'x';
            rows.update("payload", position, payload.substring(0, at) + other + payload.substring(at + 1));
            rows.coverTracks(random, position);
            return position;
        }
    },
    CHANGED_OFFICER("the officer in the metadata changed") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long position = random.nextLong(rows.sealed());
            String metadata = rows.text("metadata", position);
            rows.update("metadata", position, metadata.replaceFirst("cb-\\d{4}", "cb-9" + (100 + random.nextInt(900))));
            rows.coverTracks(random, position);
            return position;
        }
    },
    DELETED_FROM_THE_MIDDLE("one deleted from the middle") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long position = random.nextLong(rows.sealed() - 1);
            rows.execute("DELETE FROM ledger.event WHERE position = " + position);
            if (random.nextBoolean()) {
                rows.shift(position + 1, -1);
            }
            return position;
        }
    },
    DELETED_TAIL("the tail deleted") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long position = random.nextLong(rows.sealed());
            rows.execute("DELETE FROM ledger.event WHERE position >= " + position);
            return position;
        }
    },
    SWAPPED("two swapped") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long one = random.nextLong(rows.sealed());
            long other = (one + 1 + random.nextLong(rows.sealed() - 1)) % rows.sealed();
            rows.move(one, rows.aside());
            rows.move(other, one);
            rows.move(rows.aside(), other);
            return Math.min(one, other);
        }
    },
    INSERTED("one inserted") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long position = random.nextLong(rows.sealed());
            long model = random.nextLong(rows.sealed());
            rows.copy(model, rows.aside());
            rows.shift(position, 1);
            rows.move(rows.aside(), position);
            rows.coverTracks(random, position);
            return position;
        }
    },
    OLD_BACKUP("an old backup restored") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException {
            long size = 1 + random.nextLong(rows.sealed() - 1);
            long lost = rows.sealed() - size;
            rows.execute("DELETE FROM ledger.checkpoint WHERE size > " + size);
            rows.execute("DELETE FROM ledger.tile WHERE (number + 1) * (256::bigint << (8 * level)) > " + size);
            rows.execute("DELETE FROM ledger.event WHERE position >= " + size);
            if (random.nextBoolean()) {
                // Life went on after the backup was restored, as if the lost events had never been.
                for (long i = 0; i < lost; i++) {
                    rows.copy(random.nextLong(size), size + i);
                }
            }
            return size;
        }
    },
    FORKED("forked with the same key") {
        @Override
        long apply(Rows rows, RandomGenerator random) throws SQLException, IOException {
            long position = random.nextLong(rows.sealed());
            rows.update("payload", position, "{\"text\":\"another history " + random.nextLong() + "\"}");
            rows.rehash(position);
            rows.sealAgain();
            return position;
        }
    };

    private final String title;

    Tampering(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract long apply(Rows rows, RandomGenerator random) throws SQLException, IOException;
}
