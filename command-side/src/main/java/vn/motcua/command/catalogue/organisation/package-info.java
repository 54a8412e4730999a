/** The units of the province and the fields of its procedures (cơ quan, đơn vị, lĩnh vực), each from its first day to its last. */
package vn.motcua.command.catalogue.organisation;
