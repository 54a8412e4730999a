package vn.motcua.api.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.command.catalogue.CatalogueBook;

/** Hands out the catalogue as the ledger has it: nobody sees it before it is read. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    CatalogueBook catalogueBook(CatalogueLedger ledger) {
        CatalogueBook book = new CatalogueBook();
        ledger.takeInBundled();
        ledger.catchUp(book);
        return book;
    }
}
