/** The published language: what happened, said so that both sides, every export and every later version understand it. */
package vn.motcua.events;
