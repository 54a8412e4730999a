package vn.motcua.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes the writer's news on. */
final class AppendListeners implements AppendListener {

    private final List<AppendListener> listeners = new CopyOnWriteArrayList<>();

    void add(AppendListener listener) {
        listeners.add(listener);
    }

    @Override
    public void appended(Batch batch, List<Written> written) {
        for (AppendListener listener : listeners) {
            listener.appended(batch, written);
        }
    }
}
