package vn.motcua.query.rebuild;

/** A read model is being rebuilt or compared already. */
public class RebuildUnderWayException extends IllegalStateException {

    RebuildUnderWayException(String name) {
        super("the read model " + name + " is being rebuilt or compared already");
    }
}
