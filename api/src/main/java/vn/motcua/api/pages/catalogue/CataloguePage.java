package vn.motcua.api.pages.catalogue;

import java.util.List;
import vn.motcua.command.catalogue.PublishedProcedure;

/**
 * What the list of procedures shows.
 *
 * @param words what was searched for; empty for all
 * @param found the procedures in force today that have all the words
 * @param all how many there are
 */
public record CataloguePage(String words, List<PublishedProcedure> found, int all) {

    /** Copies the list. */
    public CataloguePage {
        found = List.copyOf(found);
    }
}
