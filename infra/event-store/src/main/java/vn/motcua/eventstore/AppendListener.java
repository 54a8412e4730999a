package vn.motcua.eventstore;

import java.util.List;

/** Told by the writer's thread what it has just committed; must be quick and must not throw. */
interface AppendListener {

    /**
     * @param batch the appends, possibly none: then something was committed that the writer cannot name
     * @param written their places, in the same order; not necessarily next to each other
     */
    void appended(Batch batch, List<Written> written);
}
