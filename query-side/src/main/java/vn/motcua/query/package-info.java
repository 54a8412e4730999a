/** What can be asked: the read models of the centre, put together. */
package vn.motcua.query;
