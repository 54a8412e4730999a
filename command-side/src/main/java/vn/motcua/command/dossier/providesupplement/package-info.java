/** Handing in what was asked for (bổ sung hồ sơ). */
package vn.motcua.command.dossier.providesupplement;
