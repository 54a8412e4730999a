/** The process in which the local Elasticsearch runs. */
package vn.motcua.localstack.node;
