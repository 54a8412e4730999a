package vn.motcua.api.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;

/** Hands the claim of a command, with the answer of its handler, to the append that is about to happen. */
@Component
class CommandClaimInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object answer = chain.proceed();
        if (unitOfWork.getMessage().getMetaData().get(CommandClaim.METADATA_KEY) instanceof CommandClaim claim) {
            new IdempotencyClaim(
                            claim.key(), claim.requestHash(), claim.answer().apply(answer))
                    .attachTo(unitOfWork);
        }
        return answer;
    }
}
