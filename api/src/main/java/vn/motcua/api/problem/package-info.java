/** Every answer that is not a success: problem details (RFC 9457) in Vietnamese or English. */
package vn.motcua.api.problem;
