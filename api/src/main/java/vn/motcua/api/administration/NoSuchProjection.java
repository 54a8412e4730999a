package vn.motcua.api.administration;

import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;

/** The answer to whoever asks about a read model that there is none of. */
final class NoSuchProjection {

    private NoSuchProjection() {}

    static ProblemException problem() {
        return ProblemException.of(
                ProblemType.NOT_FOUND, "Không có mô hình đọc với tên này.", "There is no read model of this name.");
    }
}
