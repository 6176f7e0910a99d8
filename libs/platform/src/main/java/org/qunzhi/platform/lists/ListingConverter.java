package org.qunzhi.platform.lists;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a list as the page that was asked for, or all of it row by row. */
final class ListingConverter extends AbstractHttpMessageConverter<Listing<?>> {
    private final JsonMapper mapper;
    private final Clock clock;
    private final Cells cells;

    ListingConverter(JsonMapper mapper, Clock clock, Cells cells) {
        super(MediaType.APPLICATION_JSON, Export.XLSX.type(), Export.CSV.type());
        this.mapper = mapper;
        this.clock = clock;
        this.cells = cells;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Listing.class;
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType form) {
        return false;
    }

    @Override
    protected Listing<?> readInternal(Class<? extends Listing<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a list is never sent", message);
    }

    @Override
    protected void writeInternal(Listing<?> list, HttpOutputMessage message) throws IOException {
        var form = message.getHeaders().getContentType();
        if (form == null || form.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            mapper.writeValue(message.getBody(), list.page(clock.instant()));
            return;
        }
        var csv = form.isCompatibleWith(Export.CSV.type());
        message.getHeaders().setCacheControl("private, no-store");
        message.getHeaders()
                .setContentDisposition(
                        ContentDisposition.attachment()
                                .filename("qunzhi" + (csv ? Export.CSV : Export.XLSX).ending())
                                .build());
        var language = LocaleContextHolder.getLocale();
        if (csv) Csv.write(list, cells, language, message.getBody());
        else Xlsx.write(list, cells, language, message.getBody());
    }
}
