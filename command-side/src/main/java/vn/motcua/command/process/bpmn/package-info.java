/** Electronic processes as BPMN 2.0 XML, out and in, so that any editor opens them. */
package vn.motcua.command.process.bpmn;
