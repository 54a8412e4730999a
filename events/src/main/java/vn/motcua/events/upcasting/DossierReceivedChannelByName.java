package vn.motcua.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.motcua.events.dossier.Channel;

/**
 * DossierReceived 1 → 2: the channel was the national portal's number (KenhThucHien: 1, 2, 3), now it is a name, since
 * imported histories know channels that have no number.
 */
final class DossierReceivedChannelByName extends JsonEventUpcaster {

    DossierReceivedChannelByName() {
        super("DossierReceived", "1", "2");
    }

    @Override
    void upcast(ObjectNode payload) {
        int code = payload.path("channel").asInt();
        Channel channel = Channel.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("stored DossierReceived 1 with unknown channel " + code));
        payload.put("channel", channel.name());
    }
}
