/** Child processes that never outlive their parent for long, and the loopback ports they listen on. */
package vn.motcua.localstack.process;
