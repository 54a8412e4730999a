package vn.motcua.api.pages.officer;

import vn.motcua.query.worklist.WorklistPage;

/**
 * What the page with the work shows.
 *
 * @param work one page of it
 * @param ofUnit whether it is the work of a whole unit, as its head sees it
 */
public record WorklistPageModel(WorklistPage work, boolean ofUnit) {}
