package vn.motcua.bench.commands;

import java.util.Optional;
import vn.motcua.bench.commands.StockContender.Commit;

/** What can be measured. */
enum ContenderKind {
    LEDGER("ledger"),
    LEDGER_SEALING("ledger, sealing"),
    STOCK("stock"),
    STOCK_AUTOCOMMIT("stock, autocommit"),
    BARE("bare inserts");

    private final String title;

    ContenderKind(String title) {
        this.title = title;
    }

    /** The name in the report. */
    String title() {
        return title;
    }

    /** Opens it on {@code setting}'s database, in this process. */
    Contender open(ContenderSetting setting) {
        return switch (this) {
            case LEDGER -> new LedgerContender(setting.database(), Optional.empty());
            case LEDGER_SEALING -> new LedgerContender(setting.database(), Optional.of(setting.folder()));
            case STOCK -> new StockContender(setting.database(), setting.poolSize(), Commit.TRANSACTION);
            case STOCK_AUTOCOMMIT -> new StockContender(setting.database(), setting.poolSize(), Commit.STATEMENT);
            case BARE -> new BareInserts(setting.database());
        };
    }
}
