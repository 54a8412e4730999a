/** What officers and units have to do, most urgent first. */
package vn.motcua.query.worklist;
