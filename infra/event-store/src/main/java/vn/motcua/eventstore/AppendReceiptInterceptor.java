package vn.motcua.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Attaches the {@link AppendReceipt} that a command carries in its metadata to the unit of work that handles it. Register it on
 * the command bus with {@code registerHandlerInterceptor}.
 */
public final class AppendReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object carried = unitOfWork.getMessage().getMetaData().get(AppendReceipt.METADATA_KEY);
        if (carried instanceof AppendReceipt receipt) {
            receipt.attachTo(unitOfWork);
        }
        return chain.proceed();
    }
}
