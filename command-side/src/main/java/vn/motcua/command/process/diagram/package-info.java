/** The picture of an electronic process: who stands where and which way leads where, and its drawing as SVG. */
package vn.motcua.command.process.diagram;
