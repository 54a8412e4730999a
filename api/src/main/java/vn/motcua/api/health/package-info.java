/** Whether the system is well: health for whoever runs it, and numbers for Prometheus. */
package vn.motcua.api.health;
