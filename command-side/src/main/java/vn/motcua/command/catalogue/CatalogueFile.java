package vn.motcua.command.catalogue;

/** The catalogue that comes with the programme; what no public source confirms is marked as sample data in it. */
public final class CatalogueFile {

    private CatalogueFile() {}

    /** The catalogue of a centre that has just begun, without a ledger. */
    public static Catalogue bundled() {
        CatalogueBook book = new CatalogueBook();
        book.enter(BundledCatalogue.events());
        return book;
    }
}
