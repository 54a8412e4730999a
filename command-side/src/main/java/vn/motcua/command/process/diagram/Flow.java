package vn.motcua.command.process.diagram;

/**
 * A way from one node of the picture to another.
 *
 * @param id unique in the picture, a valid XML name
 * @param source the node it leaves
 * @param target the node it reaches
 * @param back whether it returns the dossier to an earlier step (chuyển lại)
 */
public record Flow(String id, FlowNode source, FlowNode target, boolean back) {}
