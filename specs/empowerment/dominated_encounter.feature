# language: en
@EMP05 @FP-12 @FP-13 @TH-5 @owner-head-of-service
Feature: Three parties share the service encounter
  The organisation wants order, the contact person wants freedom, those served want a say.
  If one of them decides nearly everything, the other two give up.
  The shares are invented examples.

  Rule: An encounter in which one party decides half or more is reported to management

    Scenario: One party decides nearly everything in the encounter
      Given at the front office the organisation decides 80%, the contact person 15%, those served 5%
      When the service model is reviewed
      Then management is warned that most is decided by the organisation at the front office, with a balance of 0.56

    Scenario: All three parties have a say in the encounter
      Given at the front office the organisation decides 40%, the contact person 30%, those served 30%
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: Self-service leaves the contact person out
      Given at the front office the organisation decides 20%, the contact person 0%, those served 80%
      When the service model is reviewed
      Then management is warned that most is decided by those served at the front office, with a balance of 0.46

    Scenario: Nobody has said who decides
      Given nobody has said who decides how much at the front office
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who decides how much at the front office
