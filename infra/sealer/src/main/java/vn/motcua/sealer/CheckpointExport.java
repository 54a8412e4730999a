package vn.motcua.sealer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.transparency.Sentence;

/** Brings the directory of checkpoints up to what the database holds. What could not be written is written the next time. */
final class CheckpointExport {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointExport.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int PAGE = 1_000;

    private final DataSource dataSource;
    private final CheckpointDirectory directory;
    private final InstantSource clock;
    private long exported = -1;
    private LocalDate closedDay;

    CheckpointExport(DataSource dataSource, CheckpointDirectory directory, InstantSource clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.clock = clock;
    }

    CheckpointDirectory directory() {
        return directory;
    }

    /**
     * @param size the newest checkpoint's
     * @return what went wrong, if something did
     */
    Optional<Sentence> catchUp(long size) {
        try {
            if (exported < 0) {
                exported = directory.largest();
            }
            if (exported < size || closedDay == null || closedDay.isBefore(yesterday())) {
                try (Connection connection = dataSource.getConnection()) {
                    exportUpTo(connection, size);
                    closeDays(connection);
                }
            }
            return Optional.empty();
        } catch (FileAlreadyExistsException e) {
            LOG.error("another checkpoint of the same size was exported before: {}", e.getFile());
            return Optional.of(new Sentence(
                    "another checkpoint of the same size was exported before",
                    "đã xuất một điểm kiểm tra khác có cùng kích thước"));
        } catch (IOException | SQLException e) {
            LOG.error("checkpoints cannot be exported, tried again with the next one: {}", e.toString());
            return Optional.of(
                    new Sentence("checkpoints cannot be exported", "không xuất được điểm kiểm tra ra thư mục"));
        }
    }

    private void exportUpTo(Connection connection, long size) throws SQLException, IOException {
        while (exported < size) {
            List<StoredCheckpoint> page = CheckpointTable.after(connection, exported, PAGE);
            if (page.isEmpty()) {
                return;
            }
            for (StoredCheckpoint checkpoint : page) {
                directory.exportSigned(checkpoint.size(), checkpoint.signed());
                exported = checkpoint.size();
            }
        }
    }

    /** The day before today in Viet Nam is closed once; a day on which the system did not run is closed by the checkpoint before it. */
    private void closeDays(Connection connection) throws SQLException, IOException {
        LocalDate day = yesterday();
        if (!directory.hasDay(day)) {
            Optional<StoredCheckpoint> last = CheckpointTable.newestSignedBefore(
                    connection, day.plusDays(1).atStartOfDay(VIET_NAM).toInstant());
            if (last.isPresent()) {
                directory.exportDay(day, last.get().note().toString());
            }
        }
        closedDay = day;
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), VIET_NAM).minusDays(1);
    }
}
