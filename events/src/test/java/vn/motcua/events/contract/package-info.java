/** What was stored once stays readable, and what is stored changes only with a new revision. */
package vn.motcua.events.contract;
