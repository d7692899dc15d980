# language: en
@CHN04 @CL-12 @CL-13 @PA-29 @owner-head-of-service
Feature: The same answer, whatever way the customer asks
  The customer picks a way to ask, not a quality of answer.
  The figures are examples.

  Rule: Channels that answer unevenly are reported to management

    Scenario: The answer depends on the channel
      Given the front office answers about prices on the telephone, 90% correctly, within 1 hours
      And the front office answers about prices on e-mail, 60% correctly, within 1 hours
      When the service model is reviewed
      Then management is warned that the telephone and e-mail may agree in only 50% of the answers

    Scenario: Every channel gives the same answer in the same time
      Given the front office answers about prices on the telephone, 90% correctly, within 1 hours
      And the front office answers about prices on e-mail, 90% correctly, within 2 hours
      When the service model is reviewed
      Then no warning is raised about prices

    Scenario: One channel takes days
      Given the front office answers about prices on the telephone, 90% correctly, within 1 hours
      And the front office answers about prices on e-mail, 90% correctly, within 48 hours
      When the service model is reviewed
      Then management is warned that the answer takes 1 hours on the telephone and 48 on e-mail

    Scenario: Nobody has measured one of the channels
      Given the front office answers about prices on the telephone, 90% correctly, within 1 hours
      And nobody has measured the answers about prices on e-mail
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about e-mail

    Scenario: The customer has no choice of channels
      Given the front office answers about prices on the telephone, 90% correctly, within 1 hours
      When the service model is reviewed
      Then management is told that this promise does not apply
