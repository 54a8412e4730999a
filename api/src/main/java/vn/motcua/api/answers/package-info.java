/** The parts that several answers have in common. */
package vn.motcua.api.answers;
