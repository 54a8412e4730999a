/** What officers and units have to do. */
package vn.motcua.api.worklist;
